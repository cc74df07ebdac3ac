package schema

import (
	"fmt"
	"strings"
)

// scan refuses texts that would stall or end the parser or the validator: it counts tokens, directives and nesting
// without building anything, in one pass.
func scan(text string, limits Limits) error {
	if len(text) > limits.Bytes {
		return exceeded("bytes", limits.Bytes, fmt.Sprintf("the operation has %d bytes", len(text)), withValues)
	}
	tokens, nesting, directives := 0, 0, 0
	for i := 0; i < len(text); {
		end := tokenEnd(text, i)
		switch text[i] {
		case '{', '[', '(':
			nesting++
		case '}', ']', ')':
			nesting--
		case '@':
			directives++
		}
		if !isIgnored(text[i]) {
			tokens++
		}
		switch {
		case tokens > limits.Tokens:
			return exceeded("tokens", limits.Tokens, "the operation has too many tokens", withValues)
		case nesting > limits.Nesting:
			return exceeded("nesting", limits.Nesting, "the operation nests braces, brackets and parentheses too deep", innerByID)
		case directives > limits.Directives:
			return exceeded("directives", limits.Directives, "the operation has too many directives", inParts)
		}
		i = end
	}
	return nil
}

// tokenEnd gives the offset just after the token, comment or blank that begins at i.
func tokenEnd(text string, i int) int {
	switch c := text[i]; {
	case c == '#':
		if n := strings.IndexAny(text[i:], "\n\r"); n >= 0 {
			return i + n
		}
		return len(text)
	case c == '"':
		return stringEnd(text, i)
	case isNameByte(c):
		for i < len(text) && isNameByte(text[i]) {
			i++
		}
		return i
	}
	return i + 1
}

func stringEnd(text string, i int) int {
	if strings.HasPrefix(text[i:], `"""`) {
		for j := i + 3; j < len(text); j++ {
			if strings.HasPrefix(text[j:], `\"""`) {
				j += 3
			} else if strings.HasPrefix(text[j:], `"""`) {
				return j + 3
			}
		}
		return len(text)
	}
	for j := i + 1; j < len(text); j++ {
		switch text[j] {
		case '\\':
			j++
		case '"', '\n':
			return j + 1
		}
	}
	return len(text)
}

func isNameByte(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c >= 0x80
}

func isIgnored(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == '#'
}

// nullWord stands for the literal null, which graphql-go's parser does not know. It is as long, so that places stay true.
const nullWord = "_nil"

// withoutNull puts nullWord in the place of every null outside of strings and comments.
func withoutNull(text string) string {
	if !strings.Contains(text, "null") {
		return text
	}
	var out strings.Builder
	for i := 0; i < len(text); {
		end := tokenEnd(text, i)
		if token := text[i:end]; token == "null" {
			out.WriteString(nullWord)
		} else {
			out.WriteString(token)
		}
		i = end
	}
	return out.String()
}

"""What schemathesis is told about this API: values that mean something to it, and what an answer must keep.

The server says what is wrong with a value in an error of the caller's, as it should, where schemathesis takes every
error for a failure. So the check here stands in for its own: no error may be the server's, and data must fit the schema.
"""

import json
import os
import urllib.request
from dataclasses import replace
from pathlib import Path

import graphql
import schemathesis
from graphql.pyutils import is_iterable
from hypothesis import strategies as st
from schemathesis.graphql import nodes

URL = os.environ["PARLEY_GRAPHQL"]
CALLERS = {
    "BAD_USER_INPUT",
    "GRAPHQL_VALIDATION_FAILED",
    "INVALID_ARGUMENT",
    "INVALID_QUERY",
    "LIMIT_EXCEEDED",
    "NOT_FOUND",
}
PLURALS = {"story": "stories", "node": "documents"}
DATES = ["1994", "1997-07", "1993-22", "192X", "1999~", "1997-03/1998", "2005/..", "2020-09-27/2020-11-09"]
NAMES = ["Armenia", "Şuşa", "Шуша", "Երևան", "Pashinyn", "no name of anything", "  "]
STATEMENTS = ["RETURN 1 AS one", "MATCH (p:Plan) RETURN p.id ORDER BY p.id", "MATCH (n) RETURN n LIMIT 3", "RETURN"]


def ask(query):
    """The data that the server answers to a query."""
    request = urllib.request.Request(
        URL, json.dumps({"query": query}).encode(), {"content-type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)["data"]


def ids_by_field():
    """The ids that each field of the root can find: the singular's are those of its plural."""
    fields = SCHEMA.query_type.fields
    plurals = {name: PLURALS.get(name, f"{name}s") for name, field in fields.items() if list(field.args) == ["id"]}
    asked = " ".join(f"{name}: {plural}(first: 9) {{ nodes {{ id }} }}" for name, plural in plurals.items() if plural in fields)
    return {name: [node["id"] for node in page["nodes"]] for name, page in ask("{" + asked + "}").items()}


def relations_around(node):
    """The ids of the relationships around a node."""
    return [relation["id"] for relation in ask(f'{{ neighbourhood(id: "{node}") {{ relations {{ id }} }} }}')["neighbourhood"]["relations"]]


SCHEMA = graphql.build_schema(Path(os.environ["PARLEY_SDL"]).read_text())
FOUND = ids_by_field()
IDS = [identifier for found in FOUND.values() for identifier in found]
# The one field by id that has no plural, so nothing that is made up by chance is ever found by it.
FOUND["relation"] = relations_around(FOUND["plan"][0])

schemathesis.graphql.scalar("ID", st.sampled_from([*IDS, "no-such-id"]).map(nodes.String))
schemathesis.graphql.scalar("EDTF", st.sampled_from(DATES).map(nodes.String))
schemathesis.graphql.scalar("Date", st.dates().map(lambda day: nodes.String(day.isoformat())))
schemathesis.graphql.scalar("JSON", st.just(graphql.ObjectValueNode(fields=())))
schemathesis.graphql.scalar("Int", (st.integers(1, 40) | st.integers(-1, 2**31 - 1)).map(nodes.Int))


class Page(graphql.Visitor):
    """Leaves of a page's four arguments only first, and truth only beside asOf; gives an id that is found, another
    end of a path than its beginning, and a name or Cypher where they are asked for."""

    def enter_field(self, node, *_):
        given = {argument.name.value: argument for argument in node.arguments or ()}
        for name in ("last", "before", "after"):
            given.pop(name, None)
        if "asOf" not in given:
            given.pop("truth", None)
        text = {
            name: argument.value.value
            for name, argument in given.items()
            if isinstance(argument.value, graphql.StringValueNode)
        }
        if "id" in text and (known := FOUND.get(node.name.value)):
            value = text["id"] if text["id"] in known else known[len(text["id"]) % len(known)]
            given["id"] = replace(given["id"], value=nodes.String(value))
        if node.name.value == "search" and "text" in text:
            given["text"] = replace(given["text"], value=nodes.String(NAMES[len(text["text"]) % len(NAMES)]))
        if "query" in text:
            value = STATEMENTS[len(text["query"]) % len(STATEMENTS)]
            given["query"] = replace(given["query"], value=nodes.String(value))
        if node.name.value == "paths" and "to" in text and text["to"] == text.get("from"):
            value = next(identifier for identifier in IDS if identifier != text["to"])
            given["to"] = replace(given["to"], value=nodes.String(value))
        return replace(node, arguments=tuple(given.values()))


@schemathesis.hook
def map_body(context, body):
    """Turns an operation that the schema allows into one that the API can answer."""
    return graphql.visit(body, Page())


def misfits(type_, value, selections, path):
    """Yields where a value does not fit its type, or an answer its selections."""
    if isinstance(type_, graphql.GraphQLNonNull):
        if value is None:
            yield f"{path}: null for {type_}"
            return
        type_ = type_.of_type
    if value is None:
        return
    if isinstance(type_, graphql.GraphQLList):
        if not is_iterable(value):
            yield f"{path}: no list for {type_}"
            return
        for index, item in enumerate(value):
            yield from misfits(type_.of_type, item, selections, f"{path}[{index}]")
    elif graphql.is_leaf_type(type_):
        yield from leaf_misfits(type_, value, path)
    else:
        yield from object_misfits(type_, value, selections, path)


def leaf_misfits(type_, value, path):
    """Yields the path where a scalar or an enum value is none of its type."""
    try:
        type_.parse_value(value)
    except graphql.GraphQLError as error:
        yield f"{path}: {error.message}"


def object_misfits(type_, value, selections, path):
    """Yields what is wrong below an object. Its concrete type is told by __typename or by the type that is asked for."""
    asked = list(fields_of(selections))
    for condition, field in asked:
        owner = SCHEMA.get_type(value.get("__typename") or condition or type_.name)
        definition = getattr(owner, "fields", {}).get(field.name.value)
        key = field.alias.value if field.alias else field.name.value
        if definition is None or key not in value:
            continue
        below = field.selection_set.selections if field.selection_set else ()
        yield from misfits(definition.type, value[key], below, f"{path}.{key}")
    surplus = value.keys() - {(field.alias or field.name).value for _, field in asked}
    if surplus:
        yield f"{path}: {sorted(surplus)} was not asked for"
    for condition, field in asked:
        if condition is None and (field.alias or field.name).value not in value:
            yield f"{path}: {field.name.value} is missing"


def fields_of(selections, condition=None):
    """Yields each field of a selection set with the type of the fragment around it, None outside of one."""
    for selection in selections:
        if isinstance(selection, graphql.FieldNode):
            yield condition, selection
        else:
            yield from fields_of(selection.selection_set.selections, selection.type_condition.name.value)


@schemathesis.check
def fair_answer(ctx, response, case):
    """An answer is data that fits the schema, or errors that are the caller's, each with its code and message."""
    assert response.status_code < 500, f"HTTP {response.status_code}"
    answer = response.json()
    for error in answer.get("errors", []):
        code = error.get("extensions", {}).get("code")
        assert code in CALLERS and error["message"], f"{code}: {error['message']}"
    if answer.get("data") is not None:
        (operation,) = graphql.parse(case.body).definitions
        found = list(misfits(SCHEMA.query_type, answer["data"], operation.selection_set.selections, "data"))
        assert not found, found
    else:
        assert answer.get("errors"), "neither data nor errors"

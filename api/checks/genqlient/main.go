// Command genqlient asks a running server with the client that genqlient made of its schema.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/Khan/genqlient/graphql"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: genqlient URL PLAN")
		os.Exit(2)
	}
	if err := ask(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// ask prints a line for each position on a plan that counts as accepted or rejected, and fails where there is none.
func ask(url, id string) error {
	first := 50
	stances := []Stance{StanceAccepted, StanceSigned, StanceRejected}
	answer, err := Plan(context.Background(), graphql.NewClient(url, http.DefaultClient), id, &first, stances, nil)
	if err != nil {
		return err
	}
	positions := answer.Plan.Positions
	if len(positions.Edges) == 0 || len(positions.Edges) != positions.TotalCount {
		return fmt.Errorf("%s: %d positions on the page, %d in all", id, len(positions.Edges), positions.TotalCount)
	}
	for _, edge := range positions.Edges {
		fmt.Println((*edge.Node.Actor).GetName(), edge.Node.Stance, answer.Plan.Name)
	}
	return nil
}

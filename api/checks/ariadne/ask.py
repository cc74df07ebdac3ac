"""Asks a running server with the client that ariadne-codegen made of its schema. Usage: ask.py URL PLAN"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "out"))
from client import Client  # noqa: E402  (made before this runs)
from client.enums import Stance  # noqa: E402


def main(url: str, plan_id: str) -> None:
    plan = Client(url=url).plan(id=plan_id).plan
    accepted, rejected = plan.accepted_by, plan.rejected_by
    for edge in accepted.edges + rejected.edges:
        print(edge.node.name, edge.position.stance.value, plan.name)
    assert accepted.total_count == len(accepted.edges) > 0, accepted
    assert {edge.position.stance for edge in accepted.edges} <= {Stance.ACCEPTED, Stance.SIGNED}, accepted
    assert all(edge.position.citations for edge in rejected.edges), rejected


if len(sys.argv) != 3:
    sys.exit("usage: ask.py URL PLAN")
main(*sys.argv[1:])

"""A CRM of one record, as large as is wanted, which speaks the API and notes its requests.

    python -m measuring.crm ATTRIBUTES LINKS LOG

It prints the port on which it listens. A line of the log is one request: when it was read and when
its answer was written, in seconds on the clock of `time.perf_counter`, then method and path.
"""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

STAMP = "2025-06-01T10:00:00+00:00"
RECORD = "things/00000000-0000-4000-8000-000000000001"


class CRM:
    """The object `things` of text attributes and one relation to the object `parts`."""

    def __init__(self, attributes: int, links: int) -> None:
        names = [f"attribute_{number:04}" for number in range(1, attributes)]
        self.values: dict[str, Any] = {name: f"value of {name}" for name in names}
        self.values["parts"] = [self.part(number) for number in range(links)]
        self.links = links

    @staticmethod
    def part(number: int) -> str:
        """The id of a part."""
        return f"10000000-0000-4000-8000-{number:012}"

    def answer(self, method: str, target: str, body: Any) -> Any:
        """The JSON that answers a request; None if there is no such thing."""
        split = urlsplit(target)
        query = parse_qs(split.query)
        page, count = int(query.get("page", ["1"])[0]), int(query.get("count", ["20"])[0])
        match split.path.removeprefix("/v2/").split("/"):
            case ["crm", "objects"]:
                return paged([self.object("things"), self.object("parts")], page, count)
            case ["crm", "objects", ("things" | "parts") as slug]:
                return {"success": True, "status": 200, "object": self.object(slug)}
            case ["crm", "things", _]:
                if method == "PATCH":
                    self.values |= body
                return {"success": True, "status": 200, "record": record(RECORD, self.values)}
            case ["crm", "parts", identifier]:
                return {"success": True, "status": 200, "record": self.part_record(identifier)}
            case ["crm", "parts"]:
                parts = range(self.links)[(page - 1) * count : page * count]
                records = [self.part_record(self.part(number)) for number in parts]
                return {"collection": records, "pagination": pagination(self.links, page, count)}
            case ["organizations", "users"]:
                return paged([], page, count)
        return None

    def object(self, slug: str) -> dict[str, Any]:
        """A schema."""
        attributes = [attribute("id", "text", isStandard=True)]
        if slug == "things":
            attributes += [attribute(name, "text") for name in self.values if name != "parts"]
            attributes.append(
                attribute(
                    "parts", "relation", relationType="many_to_many", relatedObjectSlug="parts"
                )
            )
        else:
            attributes.append(attribute("name", "text"))
        return {
            "slug": slug,
            "singularName": slug[:-1].title(),
            "pluralName": slug.title(),
            "isStandard": False,
            "isActive": True,
            "attributes": attributes,
            "createdAt": STAMP,
            "updatedAt": STAMP,
        }

    @staticmethod
    def part_record(identifier: str) -> dict[str, Any]:
        return record(f"parts/{identifier}", {"name": f"Part {int(identifier[-12:])}"})


def attribute(key: str, kind: str, isStandard: bool = False, **more: str) -> dict[str, Any]:
    return {
        "key": key,
        "label": key.replace("_", " ").capitalize(),
        "type": kind,
        "isRequired": False,
        "isStandard": isStandard,
        "isUnique": False,
        "isArchived": False,
        **more,
    }


def record(reference: str, values: dict[str, Any]) -> dict[str, Any]:
    slug, _, identifier = reference.partition("/")
    return {
        "id": identifier,
        "objectSlug": slug,
        "attributes": values,
        "createdAt": STAMP,
        "updatedAt": STAMP,
    }


def paged(items: list[Any], page: int, count: int) -> dict[str, Any]:
    shown = items[(page - 1) * count : page * count]
    return {"collection": shown, "pagination": pagination(len(items), page, count)}


def pagination(total: int, page: int, count: int) -> dict[str, Any]:
    pages = max(-(-total // count), 1)
    return {
        "total": total,
        "count": count,
        "totalPages": pages,
        "currentPage": page,
        "previousPage": f"?page={page - 1}" if page > 1 else None,
        "nextPage": f"?page={page + 1}" if page < pages else None,
    }


def handler(crm: CRM, log: Any) -> type[BaseHTTPRequestHandler]:
    """A handler of requests to that CRM."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def respond(self) -> None:
            begun = time.perf_counter()
            length = int(self.headers.get("Content-Length", 0))
            body = json.loads(self.rfile.read(length)) if length else None
            answer = crm.answer(self.command, self.path, body)
            status = 404 if answer is None else 200
            data = json.dumps(answer or {"error": "Not found."}).encode()
            head = (
                f"HTTP/1.1 {status} -\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(data)}\r\n\r\n"
            )
            self.wfile.write(head.encode() + data)
            log.write(f"{begun:.6f} {time.perf_counter():.6f} {self.command} {self.path}\n")

        do_GET = do_PATCH = do_POST = respond

        def log_message(self, *_: Any) -> None:
            """Nothing on standard error."""

    return Handler


class Server(ThreadingHTTPServer):
    """A server that does not mind clients that leave."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def main() -> None:
    attributes, links, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    with open(path, "a", buffering=1, encoding="utf-8") as log:
        server = Server(("127.0.0.1", 0), handler(CRM(attributes, links), log))
        print(server.server_address[1], flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()

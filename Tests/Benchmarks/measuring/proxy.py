"""A TCP proxy that notes when each part of an answer went on to the client.

    python -m measuring.proxy HOST:PORT LOG

It prints the port on which it listens. A line of the log is the time, in seconds on the clock of
`time.perf_counter`, which all processes of this machine share on Linux.
"""

from __future__ import annotations

import selectors
import socket
import sys
import time
from typing import TextIO


def main() -> None:
    host, _, port = sys.argv[1].rpartition(":")
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    with open(sys.argv[2], "a", buffering=1, encoding="ascii") as log:
        serve(listener, (host, int(port)), log)


def serve(listener: socket.socket, target: tuple[str, int], log: TextIO) -> None:
    """Passes bytes to and fro until the process is ended."""
    watched = selectors.DefaultSelector()
    watched.register(listener, selectors.EVENT_READ)
    others: dict[socket.socket, socket.socket] = {}
    clients: set[socket.socket] = set()
    while True:
        for key, _ in watched.select():
            source = key.fileobj
            assert isinstance(source, socket.socket)
            if source is listener:
                client, server = source.accept()[0], socket.create_connection(target)
                clients.add(client)
                others |= {client: server, server: client}
                for end in (client, server):
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    watched.register(end, selectors.EVENT_READ)
            elif source in others and not passed(source, others[source], clients, log):
                for end in (source, others.pop(source)):
                    others.pop(end, None)
                    clients.discard(end)
                    watched.unregister(end)
                    end.close()


def passed(
    source: socket.socket, target: socket.socket, clients: set[socket.socket], log: TextIO
) -> bool:
    """Passes on what came; False when either end is gone."""
    try:
        data = source.recv(1 << 18)
        target.sendall(data)
    except OSError:
        return False
    if data and source not in clients:
        log.write(f"{time.perf_counter():.6f}\n")
    return bool(data)


if __name__ == "__main__":
    main()

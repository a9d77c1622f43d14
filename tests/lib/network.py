"""A guard that keeps tests off the network: only this machine answers.

It stops Python's own sockets. A browser or a database driver written in C opens its own, so the browser
journeys refuse foreign addresses themselves.
"""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

_GUARDED = ("connect", "connect_ex", "sendto")


class NetworkBlocked(RuntimeError):  # not an OSError, which code under test may rightly catch and retry
    """A test tried to leave this machine."""


def block() -> Callable[[], None]:
    """Put the guard up; the answer takes it down again."""
    real = {name: getattr(socket.socket, name) for name in _GUARDED}
    real_lookup = socket.getaddrinfo

    def guard(name: str) -> Callable[..., Any]:
        def guarded(self: socket.socket, *arguments: Any) -> Any:
            # The address is last in all three calls. Pipes between processes (AF_UNIX) stay open to asyncio,
            # and so do pairs of sockets that are already joined and send without an address.
            if self.family in (socket.AF_INET, socket.AF_INET6):
                _refuse_unless_local(arguments[-1][0])
            return real[name](self, *arguments)

        return guarded

    def lookup(host: Any, *arguments: Any, **options: Any) -> Any:
        _refuse_unless_local(host)
        return real_lookup(host, *arguments, **options)

    for name in _GUARDED:
        setattr(socket.socket, name, guard(name))
    socket.getaddrinfo = lookup

    def unblock() -> None:
        for name in _GUARDED:
            # The class had inherited these, so taking ours away brings the inherited ones back.
            delattr(socket.socket, name)
        socket.getaddrinfo = real_lookup

    return unblock


def _refuse_unless_local(host: Any) -> None:
    if not _is_local(host):
        raise NetworkBlocked(f"A test tried to reach {host!r}. Tests may only reach this machine.")


def _is_local(host: Any) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified

"""A name server of the test's own: real DNS over UDP on loopback, from records written as a zone file has them."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import dns.flags
import dns.message
import dns.rcode
import dns.rdataclass
import dns.rdatatype
import dns.rrset


@dataclass
class LabNames:
    """`records` are (name, type, text); `asked` what was asked for; `silent` answers nothing."""

    records: list[tuple[str, str, str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    silent: bool = False
    port: int = 0

    def answer(self, wire: bytes) -> bytes:
        query = dns.message.from_wire(wire)
        question = query.question[0]
        name, kind = question.name.to_text(omit_final_dot=True), dns.rdatatype.to_text(question.rdtype)
        self.asked.append(f"{kind} {name}")
        response = dns.message.make_response(query)
        response.flags |= dns.flags.RA
        texts = [text for owner, of, text in self.records if (owner, of) == (name.lower(), kind)]
        if texts:
            response.answer.append(dns.rrset.from_text(question.name, 60, dns.rdataclass.IN, kind, *texts))
        elif not any(owner == name.lower() for owner, _, _ in self.records):
            response.set_rcode(dns.rcode.NXDOMAIN)
        return response.to_wire()


@contextmanager
def serving_names(*records: tuple[str, str, str]) -> Iterator[LabNames]:
    names = LabNames(list(records))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))
        names.port = sock.getsockname()[1]
        sock.settimeout(0.1)
        ended = threading.Event()
        thread = threading.Thread(target=_serve, args=(sock, names, ended), daemon=True)
        thread.start()
        try:
            yield names
        finally:
            ended.set()
            thread.join(5)


def _serve(sock: socket.socket, names: LabNames, ended: threading.Event) -> None:
    while not ended.is_set():
        with suppress(TimeoutError):
            wire, client = sock.recvfrom(4096)
            if not names.silent:
                sock.sendto(names.answer(wire), client)

"""An SMTP server of another house (aiosmtpd), which answers as the recipient's name says, and reads
what it took with Python's own email package. The first line it writes is its port; each mail
that it took is one more, as JSON.

refused…: 550 at RCPT. grey…: 451 the first time. dropped…: the first time it takes the mail and
hangs up without a word. slow…: it answers after two seconds.
"""

import asyncio
import email
import email.policy
import json
import sys

from aiosmtpd.smtp import SMTP


def say(line):
    print(line, flush=True)


def part(one):
    text = one.get_content() if one.get_content_maintype() == "text" else ""
    return {
        "type": one.get_content_type(),
        "method": one.get_param("method") or "",
        "charset": one.get_content_charset() or "",
        "disposition": one.get_content_disposition() or "",
        "name": one.get_filename() or "",
        "text": text,
        "bytes": len(one.get_payload(decode=True) or b""),
    }


def read(envelope):
    raw = envelope.original_content
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    parts = [one for one in mail.walk() if not one.is_multipart()]
    return {
        "from": envelope.mail_from,
        "to": envelope.rcpt_tos[0],
        "structure": mail.get_content_type(),
        "headers": {name: str(value) for name, value in mail.items()},
        "sender_name": mail["from"].addresses[0].display_name,
        "parts": [part(one) for one in parts],
        "defects": [repr(fault) for one in mail.walk() for fault in one.defects],
        "longest_line": max(len(line) for line in raw.split(b"\r\n")),
    }


class Handler:
    def __init__(self):
        self.seen = set()

    def first_time(self, what):
        known = what in self.seen
        self.seen.add(what)
        return not known

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "550 5.1.1 no such user here"
        if address.startswith("grey") and self.first_time(address):
            return "451 4.7.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        say(json.dumps(read(envelope)))
        if address.startswith("slow"):
            await asyncio.sleep(2)
        if address.startswith("dropped") and self.first_time(address):
            server.transport.abort()
        return "250 taken"


async def main():
    handler = Handler()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(handler, hostname="test", enable_SMTPUTF8=True, loop=loop),
        "127.0.0.1",
        0,
    )
    say(server.sockets[0].getsockname()[1])
    # Ends with its test.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())

"""A mail server on 127.0.0.1 for one test.

On its output, one JSON object per line: {"port": 2525} when it listens, {"mail": base64} for each mail that came in whole (before it
answers), {"done": command} for each command. On its input, one command per line:

  mail|rcpt|data 451 4.7.1 Later    answers this from now on at that step; without an answer it is as usual again
  hold                              takes mails whole and never answers; until: answer
  look                              does nothing, but is done after all that came in before

It ends with its input.
"""
import argparse
import asyncio
import base64
import json
import logging
import os
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--tls", choices=["none", "starttls", "tls"], default="none")
parser.add_argument("--pem", help="certificate and key")
parser.add_argument("--password", help="that of the user site")
options = parser.parse_args()
logging.disable()


def say(**line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


class Handler:
    def __init__(self):
        self.answers = {}
        self.hold = False

    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        if "mail" in self.answers:
            return self.answers["mail"]
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if "rcpt" in self.answers:
            return self.answers["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "data" in self.answers:
            return self.answers["data"]
        say(mail=base64.b64encode(envelope.content).decode(), sender=envelope.mail_from, recipients=envelope.rcpt_tos)
        if self.hold:
            await asyncio.Event().wait()
        return "250 OK"

    def obey(self, command):
        word, _, answer = command.partition(" ")
        if word in ("hold", "answer"):
            self.hold = word == "hold"
        elif word != "look":
            self.answers.pop(word, None)
            if answer:
                self.answers[word] = answer
        say(done=command)


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data.login == b"site" and data.password == options.password.encode()
    return AuthResult(success=right, handled=False)  # when handled, no answer is given here


async def main():
    loop = asyncio.get_running_loop()
    context = None
    if options.tls != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.pem)
    handler = Handler()

    def connection():
        return SMTP(
            handler, hostname="mail.example", loop=loop, tls_context=context if options.tls == "starttls" else None,
            require_starttls=options.tls == "starttls", auth_require_tls=False, auth_required=options.password is not None,
            authenticator=authenticate if options.password is not None else None)

    server = await loop.create_server(connection, "127.0.0.1", options.port, ssl=context if options.tls == "tls" else None)
    say(port=server.sockets[0].getsockname()[1])

    def listen():
        for line in sys.stdin:
            loop.call_soon_threadsafe(handler.obey, line.strip())
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    await server.serve_forever()


asyncio.run(main())

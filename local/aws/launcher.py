"""Starts the embedded AWS: MiniStack with our mends. Ends when the process that started it does."""

import importlib.metadata
import json
import os
import signal
import sys
import threading
import time
from urllib.parse import parse_qs

MINISTACK = "1.5.33"


def refuse_other_versions():
    found = importlib.metadata.version("ministack")
    if found != MINISTACK:
        sys.exit(f"The mends are written for MiniStack {MINISTACK}, but {found} is installed: run `npm run setup`.")


def end_with(parent):
    """Kills this process's own group, which holds the functions' processes too: nothing here is worth saving."""

    def watch():
        while os.getppid() == parent:
            time.sleep(0.5)
        if os.getpgrp() == os.getpid():
            os.killpg(os.getpid(), signal.SIGKILL)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="watch-parent").start()


def mend(left_out):
    import mends

    unknown = left_out - {one.__name__ for one in mends.MENDS}
    if unknown:
        sys.exit(f"No such mend: {', '.join(sorted(unknown))}")
    for one in mends.MENDS:
        if one.__name__ not in left_out:
            one()


def serve_own_paths(with_test_hooks):
    """Adds /_doorstep/… to MiniStack's own server."""
    import ministack.app as ministack

    import calls
    import holds
    import outbox

    outbox.keep()
    if with_test_hooks:
        holds.hold_parks()
        calls.count()
    inner = ministack.app

    async def app(scope, receive, send):
        path = scope.get("path", "")
        if scope["type"] == "http" and _is_a_web_page_asking(scope):
            return await _send_json(send, 403, {"message": "Web pages are not served here."})
        if scope["type"] != "http" or not path.startswith("/_doorstep/"):
            return await inner(scope, receive, send)
        query = parse_qs(scope.get("query_string", b"").decode())
        if path == "/_doorstep/outbox":
            return await _send_json(send, 200, outbox.listing(query))
        if path == "/_doorstep/holds" and with_test_hooks and "key" in query:
            return await _send_json(send, 200, holds.answer(scope["method"], query))
        if path == "/_doorstep/calls" and with_test_hooks:
            return await _send_json(send, 200, calls.answer(scope["method"]))
        return await _send_json(send, 404, {"message": f"Nothing at {path}"})

    ministack.app = app


def _is_a_web_page_asking(scope):
    """Whoever reaches this AWS can run programs on this machine, so no page in the developer's browser may:
    neither by asking across origins nor by a name of its own for the loopback. The API alone is open to browsers, by the local address."""
    if scope.get("path", "").startswith("/_aws/execute-api/"):
        return False
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope.get("headers", [])}
    host = headers.get("host", "").rsplit(":", 1)[0]
    foreign = host not in ("localhost", "127.0.0.1") and not host.endswith(".localhost")
    return foreign or "origin" in headers or headers.get("sec-fetch-site", "none") != "none"


async def _send_json(send, status, content):
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(content).encode()})


def main():
    refuse_other_versions()
    end_with(int(os.environ["DOORSTEP_PARENT"]))
    mend(set(filter(None, os.environ.get("DOORSTEP_WITHOUT_MENDS", "").split(","))))
    serve_own_paths(os.environ.get("DOORSTEP_TEST_HOOKS") == "1")

    from ministack.app import main as start

    start()


if __name__ == "__main__":
    main()

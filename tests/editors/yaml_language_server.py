"""A client of yaml-language-server, in nothing but the standard library.

It speaks as an editor does (the Language Server Protocol, over standard input and output): it
opens a text, waits for what is underlined in it, and asks for completions and for what is told of
the word under the pointer. The server's own list of schemas on the web is switched off.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any, Final

EXECUTABLE: Final = "BRIEFREADER_YAML_LANGUAGE_SERVER"
_PATIENCE: Final = 30.0
_SETTINGS: Final = {
    "yaml": {
        "schemaStore": {"enable": False},
        "validate": True,
        "hover": True,
        "completion": True,
    }
}


def executable() -> str | None:
    """The server: that of the environment's variable, or the one on the path."""
    return os.environ.get(EXECUTABLE) or shutil.which("yaml-language-server")


class YamlLanguageServer:
    """A running server, used as a context.

    Args:
        command: Its executable.
        folder: The folder that the editor has open.
    """

    def __init__(self, command: str, folder: Path) -> None:
        self._process = subprocess.Popen(
            [command, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        self._answers: Queue[dict[str, Any]] = Queue()
        self._told: dict[str, list[dict[str, Any]]] = {}
        self._number = 0
        Thread(target=self._listen, daemon=True).start()
        self._ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": folder.as_uri(),
                "capabilities": {
                    "textDocument": {
                        "completion": {
                            "completionItem": {
                                "snippetSupport": True,
                                "documentationFormat": ["markdown", "plaintext"],
                            }
                        },
                        "hover": {"contentFormat": ["markdown"]},
                        "publishDiagnostics": {},
                    },
                    "workspace": {"configuration": True, "didChangeConfiguration": {}},
                },
            },
        )
        self._send("initialized", {})
        self._send("workspace/didChangeConfiguration", {"settings": _SETTINGS})

    def __enter__(self) -> "YamlLanguageServer":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()

    # --- what an editor asks ----------------------------------------------------------------------

    def underlined(self, path: Path, text: str | None = None) -> list[str]:
        """What is wrong with a file, as `LINE: message`, the line counted from 1.

        Args:
            path: The file.
            text: What stands in it, where that is not saved.
        """
        uri = self._open(path, text)
        self._until(lambda: uri in self._told)
        return [
            f"{said['range']['start']['line'] + 1}: {said['message']}" for said in self._told[uri]
        ]

    def completions(self, path: Path, text: str) -> dict[str, dict[str, Any]]:
        """What is offered where “|” stands in a text: the items of the protocol by their label."""
        found = self._at_bar("textDocument/completion", path, text)
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: item for item in items}

    def hover(self, path: Path, text: str) -> str:
        """What is told of the word that stands behind “|” in a text, as Markdown."""
        found = self._at_bar("textDocument/hover", path, text)
        return str(found["contents"]["value"]) if found else ""

    # --- the protocol -----------------------------------------------------------------------------

    def _at_bar(self, method: str, path: Path, text: str) -> Any:
        before, _, after = text.partition("|")
        uri = self._open(path, before + after)
        row = before.count("\n")
        column = len(before) - (before.rfind("\n") + 1)
        place = {"line": row, "character": column}
        return self._ask(method, {"textDocument": {"uri": uri}, "position": place})

    def _open(self, path: Path, text: str | None) -> str:
        uri = path.as_uri()
        self._send("textDocument/didClose", {"textDocument": {"uri": uri}})
        # The answer to a question shows that the closing has been seen, and what it told, too.
        self._ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
        self._told.pop(uri, None)
        document = {
            "uri": uri,
            "languageId": "yaml",
            # The server remembers what it made of a text by its version.
            "version": self._number,
            "text": path.read_text("utf-8") if text is None else text,
        }
        self._send("textDocument/didOpen", {"textDocument": document})
        return uri

    def _send(self, method: str, params: object, number: int | None = None) -> None:
        self._write({"method": method, "params": params} | ({"id": number} if number else {}))

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _ask(self, method: str, params: object) -> Any:
        self._number += 1
        answers: list[dict[str, Any]] = []
        self._send(method, params, self._number)
        self._until(lambda: bool(answers), answers, self._number)
        return answers[0].get("result")

    def _until(
        self,
        done: Callable[[], bool],
        answers: list[dict[str, Any]] | None = None,
        number: int | None = None,
    ) -> None:
        while not done():
            try:
                message = self._answers.get(timeout=_PATIENCE)
            except Empty:
                raise AssertionError("yaml-language-server does not answer") from None
            if "id" in message and "method" in message:
                self._answer(message)
            elif answers is not None and message.get("id") == number:
                answers.append(message)
            elif message.get("method") == "textDocument/publishDiagnostics":
                told = message["params"]
                self._told[told["uri"]] = told["diagnostics"]

    def _answer(self, message: dict[str, Any]) -> None:
        """The server asks too: for the settings, section by section."""
        result: object = None
        if message["method"] == "workspace/configuration":
            sections = [item.get("section", "") for item in message["params"]["items"]]
            result = [_SETTINGS.get(section) for section in sections]
        self._write({"id": message["id"], "result": result})

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        while True:
            length = 0
            while (line := stream.readline()).strip():
                name, _, value = line.decode().partition(":")
                if name.lower() == "content-length":
                    length = int(value)
            if not line:
                return
            self._answers.put(json.loads(stream.read(length)))

"""The client: one request for a frame, errors with the API's code and advice."""

import io
import json
import time
import urllib.error
import urllib.parse
import urllib.request

import pandas

from ._words import stated

_TEXTS = ("period", "period_start", "period_end", "asserted_at", "said", "release", "updated")
_TRUTHS = ("low_inclusive", "high_inclusive")
_TRIES = 3
_LONGEST_WAIT = 30


class IndicatorsError(Exception):
    """What the API refused: ``code`` for programs, the message for people."""

    def __init__(self, status: int, code: str, detail: str):
        super().__init__(f"{code}: {detail}")
        self.status, self.code, self.detail = status, code, detail


class Indicators:
    """The API at an address.

    ``release`` pins every request to one release, so that the same code gives the same rows for ever.
    """

    def __init__(self, url: str = "http://127.0.0.1:8080", release: str | None = None, timeout: float = 40):
        self.url, self.release, self.timeout = url.rstrip("/"), release, timeout

    def observations(self, **filters) -> pandas.DataFrame:
        """Figures that pass filters, such as ``area="KGZ"`` or ``area=["KGZ", "TJK"]``; names as in the API.

        ``value`` is missing where the text gives a range or a bound; ``stated`` has the number in words with its hedge.
        ``from_`` stands for ``from``.
        """
        return self._frame("/v1/observations.csv", filters)

    def series(self, key: str, **filters) -> pandas.DataFrame:
        """The figures of one series, in the order of their periods."""
        return self._frame(f"/v1/series/{urllib.parse.quote(key, safe='')}/observations.csv", filters)

    def provenance(self, id: str) -> dict:
        """The sentence, paragraph, document and credit of a figure."""
        return json.loads(self._get(f"/v1/observations/{urllib.parse.quote(id, safe='')}/provenance", {"release": self.release})[0])

    def trace(self, text: str, limit: int = 5) -> pandas.DataFrame:
        """The figures that a text may come from, best first, with ``label`` (how each compares) and ``score``."""
        query = {"limit": limit, "release": self.release}
        body = json.dumps({"q": text}).encode()
        answer = json.loads(self._get("/v1/trace", query, body)[0])
        rows = [
            {
                "label": match["label"],
                "score": match["score"],
                "sentence": (match.get("sentence") or {}).get("text"),
                **{name: match["observation"][name] for name in ("id", "printed", "claim", "series", "assertedAt", "release")},
                "period": (match["observation"]["period"] or {}).get("edtf"),
                "stated": stated(match["observation"]),
                "document": match["observation"]["source"]["document"],
            }
            for match in answer["matches"]
        ]
        return pandas.DataFrame(rows).rename(columns={"assertedAt": "asserted_at"})

    def cite(self, what, style: str = "apa"):
        """The citation of a figure by its id, or of each row of a frame, once per figure."""
        if isinstance(what, str):
            return self._citation(what, style)
        ids = what["id"] if isinstance(what, pandas.DataFrame) else pandas.Series([what["id"]])
        return [self._citation(one, style) for one in ids.drop_duplicates()]

    def _citation(self, id: str, style: str) -> str:
        text, _ = self._get(f"/v1/observations/{urllib.parse.quote(id, safe='')}/citation", {"style": style, "release": self.release})
        return json.loads(text)["text"]

    def _frame(self, path: str, filters: dict) -> pandas.DataFrame:
        query = {"release": self.release, **{name.rstrip("_"): value for name, value in filters.items()}}
        text, url = self._get(path, query)
        types = {name: str for name in _TEXTS} | {name: "boolean" for name in _TRUTHS}
        # Only an empty field is unknown: pandas would read the word "None" as missing.
        frame = pandas.read_csv(io.StringIO(text), keep_default_na=False, na_values=[""], dtype=types)
        frame["stated"] = [stated(row) for row in frame.to_dict("records")]
        frame.attrs.update(url=url, release=frame["release"].iloc[0] if len(frame) else self.release)
        return frame

    def _get(self, path: str, query: dict, body: bytes | None = None) -> tuple[str, str]:
        given = {n: ",".join(map(str, v)) if isinstance(v, (list, tuple)) else v for n, v in query.items() if v is not None}
        url = self.url + path + (f"?{urllib.parse.urlencode(given)}" if given else "")
        headers = {"Content-Type": "application/json"} if body else {}
        for attempt in range(_TRIES):
            try:
                with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=self.timeout) as answer:
                    return answer.read().decode(), url
            except urllib.error.HTTPError as refused:
                wait = refused.headers.get("Retry-After")
                if refused.code not in (429, 503) or wait is None or not wait.isdigit() or attempt == _TRIES - 1:
                    raise _problem(refused) from None
                time.sleep(min(int(wait), _LONGEST_WAIT))
        raise AssertionError("unreachable")


def _problem(refused: urllib.error.HTTPError) -> IndicatorsError:
    try:
        problem = json.loads(refused.read())
        return IndicatorsError(refused.code, problem["code"], problem["detail"])
    except (ValueError, KeyError):
        return IndicatorsError(refused.code, "http-error", str(refused.reason))

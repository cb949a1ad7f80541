"""The number of a figure in words, with its hedge or bounds."""


def stated(figure: dict) -> str:
    """Such as "about 100 PS", "at least 200 PS" or "25 to 150 PS"; takes rows of frames and observations of the API."""
    low_inclusive = figure.get("low_inclusive", figure.get("lowInclusive"))
    high_inclusive = figure.get("high_inclusive", figure.get("highInclusive"))
    shape = figure["shape"]
    if shape == "range":
        number = f"{_number(figure['low'])} to {_number(figure['high'])}"
    elif shape == "lower_bound":
        number = f"{'at least' if low_inclusive else 'more than'} {_number(figure['low'])}"
    elif shape == "upper_bound":
        number = f"{'at most' if high_inclusive else 'less than'} {_number(figure['high'])}"
    elif shape == "point":
        number = _number(figure["value"])
    else:
        return str(figure.get("direction") or shape)
    hedge = "" if figure["hedge"] == "none" else f"{figure['hedge'].replace('_', ' ')} "
    return f"{hedge}{number} {figure['unit']}"


def _number(value) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,.8f}".rstrip("0")

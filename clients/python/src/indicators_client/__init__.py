"""Figures that texts state, as pandas data frames: hedges and bounds kept, with the way back to the sentence."""

from ._client import Indicators, IndicatorsError

__all__ = ["Indicators", "IndicatorsError"]

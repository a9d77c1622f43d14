"""Golden Thread: a council's social-services plan, from the promise to the figure behind it."""

__version__ = "0.1.0"

"""A small exercise that holds."""

import pytest

SMALL = """\
id: small
title: The power rule
statement: Define `fprime(x)`, the derivative of $x^3$.
reference: |
  def fprime(x):
      return 3 * x**2
domain: {x: [-2, 3]}
checks:
  - id: fprime
    look_at: {function: fprime, of: [x]}
    compare: {numeric: {to: 3*x**2}}
counterexamples:
  - {name: not lowered, replace: [{old: x**2, new: x**3}], fails: [fprime]}
"""


@pytest.fixture(scope="session")
def small():
    """The text of an exercise file `small.yaml`."""
    return SMALL

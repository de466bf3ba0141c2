"""Matplotlib's notation for formulas in labels, `$x^2$`, as plain text: x²."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"(?<!\\)\$([^$\n]{1,300})(?<!\\)\$")
_COMMAND = re.compile(r"\\([A-Za-z]+|.)\s*")
_GROUP = re.compile(r"\{([^{}]*)\}")
_FRACTION = re.compile(r"\\[dt]?frac\s*(\{[^{}]*\}|[0-9])\s*(\{[^{}]*\}|[0-9])")
_ROOT = re.compile(r"\\sqrt\s*\{([^{}]*)\}")
_RAISED = re.compile(r"([\^_])\s*(\{[^{}]*\}|[^\s{}\\])")
_DEEPEST = 6

_ABOVE = str.maketrans("0123456789+-−=()nix", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱˣ")
_BELOW = str.maketrans("0123456789+-−=()aeoxijkn", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓᵢⱼₖₙ")
_GREEK = (
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ "
    "pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π "
    "Sigma Σ Phi Φ Psi Ψ Omega Ω"
)
_SIGNS = (
    "cdot · times × div ÷ pm ± le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ infty ∞ partial ∂ nabla ∇ sum ∑ int ∫ "
    "prod ∏ sqrt √ to → rightarrow → in ∈ ldots … dots … cdots ⋯ prime ′ circ ° quad   qquad   left  right  mathrm  "
    "mathbf  mathit  text  operatorname  displaystyle  vec  hat "
)
_MEANINGS = dict(zip(_GREEK.split(" ")[::2], _GREEK.split(" ")[1::2], strict=True))


def _pairs(listed: str) -> dict[str, str]:
    return {found[1]: found[2] for found in re.finditer(r"(\w+) ([^\w\s]?)(?: |$)", listed)}


_MEANINGS |= _pairs(_SIGNS)


def plain_math(text: str) -> str:
    """The text with what stands between dollar signs as plain text, as far as characters for it exist."""
    return _FORMULA.sub(lambda found: _plain(found[1]), text)


def _plain(formula: str) -> str:
    for _ in range(_DEEPEST):
        before = formula
        formula = _FRACTION.sub(lambda found: f"{_part(found[1])}/{_part(found[2])}", formula)
        formula = _ROOT.sub(lambda found: f"√({found[1]})", formula)
        formula = _RAISED.sub(_raised, formula)
        if formula == before:
            break
    formula = _COMMAND.sub(lambda found: _MEANINGS.get(found[1], found[1] if found[1].isalpha() else " "), formula)
    return _GROUP.sub(r"\1", formula).replace("'", "′").strip()


def _part(group: str) -> str:
    inside = group.strip("{}")
    return inside if inside.isalnum() or re.fullmatch(r"\\?\w+", inside) else f"({inside})"


def _raised(found: re.Match[str]) -> str:
    """Raised or lowered characters where all of them exist, else the sign and brackets."""
    inside = found[2].strip("{}")
    table = _ABOVE if found[1] == "^" else _BELOW
    if inside and all(ord(character) in table for character in inside):
        return inside.translate(table)
    if "\\" in inside:
        return f"{found[1]}{{{inside}}}" if found[2].startswith("{") else found[0]
    return f"{found[1]}{inside}" if len(inside) == 1 else f"{found[1]}({inside})"

"""How mathematics is written: signs, pieces of formulas, and arithmetic, as MathML."""

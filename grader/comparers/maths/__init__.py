"""Mathematics that comparers share: trees to numbers, values to arrays, formulas to SymPy, and equivalence."""

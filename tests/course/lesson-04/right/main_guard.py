import sympy as sp


def jacobian(functions, variables):
    """Matrix of the partial derivatives, one row for each function."""
    return sp.Matrix([[sp.diff(g, v) for v in variables] for g in functions])


def main():
    global J
    x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u", real=True)
    z = sp.Symbol("z")
    sigma = sp.Lambda(z, 1 / (1 + sp.exp(-z)))
    f = [sigma(p * x + q * y), sigma(r * x + s * y), sigma(t * x + u * y)]
    J = jacobian(f, (x, y))
    assert J == sp.Matrix(f).jacobian([x, y])
    sp.pprint(J)


if __name__ == "__main__":
    main()

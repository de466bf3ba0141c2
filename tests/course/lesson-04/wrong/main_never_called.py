import sympy as sp


def main():
    global J
    x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
    sigma = lambda z: 1 / (1 + sp.exp(-z))
    J = sp.Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)]).jacobian([x, y])
    sp.pprint(J)


if __name__ == "main":
    main()

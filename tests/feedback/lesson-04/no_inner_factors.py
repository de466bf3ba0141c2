import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
def sigma(z):
    return 1/(1 + sp.exp(-z))
def dsigma(z):
    return sigma(z)*(1 - sigma(z))
rows = [p*x + q*y, r*x + s*y, t*x + u*y]
J = [[dsigma(z), dsigma(z)] for z in rows]

import sympy as sp

x = sp.symbols("x", positive=True)
f = sp.log(x)
fprime = sp.diff(f, x)

domain = sp.Interval.open(0, sp.oo)
critical_points = sp.solveset(sp.Eq(fprime, 0), x, domain)
print(fprime, critical_points)

# no critical point and no end point that belongs to the domain
has_maximum = sp.false
has_minimum = sp.false

sp.plot(f, (x, sp.Rational(1, 10), 8), title="log x", ylabel="y")

import sympy as sp

x, delta = sp.symbols("x delta")

f = x**3 - 2*x**2 + 1
fprime = sp.diff(f, x)
rate_of_change = sp.simplify((f.subs(x, x + delta) - f) / delta)

print("f'(x) =", fprime)
print("(f(x+d)-f(x))/d =", rate_of_change)
print("limit:", sp.limit(rate_of_change, delta, 0))

sp.plot(f, fprime, rate_of_change.subs(delta, 0.001), (x, -3, 4), legend=True)

f = lambda x: x**3 - 2*x**2 + 1
fprime = lambda x: 3*x**2 + 4*x
rate_of_change = lambda x, delta: (f(x+delta) - f(x))/delta
print(fprime(1), rate_of_change(1, 1e-6))

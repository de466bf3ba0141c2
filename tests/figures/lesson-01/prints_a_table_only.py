import numpy as np

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

print("   x      f(x)    f'(x)   rate")
for x in np.arange(-2, 3.01, 0.25):
    print(f"{x:6.2f} {f(x):8.3f} {fprime(x):8.3f} {rate_of_change(x, 1e-4):8.3f}")

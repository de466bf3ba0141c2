import matplotlib.pyplot as plt
import sympy as sp

x, y = sp.symbols("x y", real=True)
f = sp.Lambda((x, y), x**2 + y**2)
gradient = sp.Lambda((x, y), sp.Matrix([sp.diff(f(x, y), x), sp.diff(f(x, y), y)]))
gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(a, b):
    h = 1e-5
    a, b = float(a), float(b)
    here = a*a + b*b
    return (((a + h)**2 + b*b - here)/h, (a*a + (b + h)**2 - here)/h)


sp.pprint(gradient_at_1_1)
print(numeric_gradient(1, 1))

ticks = [-2 + i/2 for i in range(9)]
for a in ticks:
    for b in ticks:
        plt.arrow(a, b, 0.2*a, 0.2*b, head_width=0.05)
plt.xlim(-3, 3)
plt.ylim(-3, 3)
plt.show()

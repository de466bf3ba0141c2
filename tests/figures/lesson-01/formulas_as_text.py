import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

fig = plt.figure()
ax = fig.add_subplot()
ax.text(0.1, 0.7, r"$f(x) = x^3 - 2x^2 + 1$", fontsize=20)
ax.text(0.1, 0.5, r"$f'(x) = 3x^2 - 4x$", fontsize=20)
ax.text(0.1, 0.3, f"f'(1) = {fprime(1)}, rate = {rate_of_change(1, 1e-3):.4f}", fontsize=20)
ax.set_axis_off()
plt.show()

import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y, trin=1e-6):
    return (f(x + trin, y) - f(x, y)) / trin, (f(x, y + trin) - f(x, y)) / trin

# strømlinjer, farven viser længden
akse = np.linspace(-2.2, 2.2, 45)
X, Y = np.meshgrid(akse, akse)
U, V = gradient(X, Y)
fart = np.sqrt(U*U + V*V)
fig, ax = plt.subplots()
st = ax.streamplot(akse, akse, U, V, color=fart, density=1.4, linewidth=1, cmap="autumn")
fig.colorbar(st.lines)
plt.show()

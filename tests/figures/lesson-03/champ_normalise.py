import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(x, y, pas=1e-6):
    fx = (f(x + pas, y) - f(x, y))/pas
    fy = (f(x, y + pas) - f(x, y))/pas
    return fx, fy


# champ de vecteurs, tous de longueur 1, la couleur donne la norme
abscisses = np.linspace(-2, 2, 16)
X, Y = np.meshgrid(abscisses, abscisses)
U, V = gradient(X, Y)
norme = np.hypot(U, V)
plt.quiver(X, Y, U/norme, V/norme, norme, cmap="viridis", pivot="mid", scale=25)
plt.colorbar(label="norme du gradient")
plt.axis("equal")
plt.xlabel("x")
plt.ylabel("y")
plt.savefig("champ.pdf")

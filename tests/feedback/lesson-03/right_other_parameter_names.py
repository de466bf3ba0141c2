import numpy as np
import matplotlib.pyplot as plt

class Bowl:
    def __call__(self, a, b):
        return a**2 + b**2

    def slope(self, a, b):
        return np.stack([2*np.asarray(a), 2*np.asarray(b)])

f = Bowl()
gradient = f.slope
gradient_at_1_1 = f.slope(1, 1).tolist()

def numeric_gradient(a, b, tiny=1e-5):
    return [(f(a + tiny, b) - f(a, b))/tiny, (f(a, b + tiny) - f(a, b))/tiny]

p = np.linspace(-3, 3, 31)
P, Q = np.meshgrid(p, p)
fig = plt.figure()
fig.add_subplot(111, projection="3d").plot_surface(P, Q, f(P, Q), cmap="viridis")
fig.savefig("bowl.png")

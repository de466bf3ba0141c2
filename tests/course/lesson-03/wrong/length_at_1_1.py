import numpy as np
import matplotlib.pyplot as plt

f = lambda x, y: x**2 + y**2
gradient = lambda x, y: np.array([2*x, 2*y])
gradient_at_1_1 = np.linalg.norm(gradient(1, 1))

def numeric_gradient(x, y, h=1e-5):
    return np.array([(f(x + h, y) - f(x - h, y))/(2*h),
                     (f(x, y + h) - f(x, y - h))/(2*h)])

X, Y = np.meshgrid(np.linspace(-2, 2, 20), np.linspace(-2, 2, 20))
plt.quiver(X, Y, *gradient(X, Y))
plt.savefig("field.png")

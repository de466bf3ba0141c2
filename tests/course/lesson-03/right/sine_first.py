import numpy as np
import matplotlib.pyplot as plt

f = lambda x, y: x**2 + y**2
gradient = lambda x, y: np.array([[2*x], [2*y]])      # column vector
gradient_at_1_1 = gradient(1, 1)


# the angle is measured from the y axis, like on a compass
def numeric_gradient(x, y):
    h = 1e-4
    best_rate = -1e9
    for angle in np.arange(0, 2*np.pi, 0.0004):
        rate = (f(x + h*np.sin(angle), y + h*np.cos(angle)) - f(x, y)) / h
        if rate > best_rate:
            best_rate = rate
            best_angle = angle
    return best_rate*np.sin(best_angle), best_rate*np.cos(best_angle)


print(gradient_at_1_1.ravel(), numeric_gradient(1, 1))

y, x = np.mgrid[-3:3:61j, -3:3:61j]
u, v = gradient(x, y)[:, 0]
plt.streamplot(x, y, u, v)
plt.title("gradient of x² + y²")
plt.show()

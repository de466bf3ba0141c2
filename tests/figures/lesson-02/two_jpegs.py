import matplotlib.pyplot as plt
import numpy as np
f = np.poly1d([3, -4, 0])
antiderivative = f.integ()
delta_x = 0.05
x = np.arange(-10, 10, delta_x) + delta_x/2
area = [0]
for xi in x[:-1]:
    area.append(area[-1] + f(xi)*delta_x)
for name, y in [("antiderivative", antiderivative(x)), ("riemann", area)]:
    fig, ax = plt.subplots(dpi=72)
    ax.plot(x, y, "g-" if name == "riemann" else "b-")
    ax.set_title(name)
    ax.set_xlabel("x"); ax.set_ylabel("y")
    fig.savefig(f"{name}.jpg")
    plt.close(fig)

from math import cos, sin, sqrt, asin, pi

import matplotlib.pyplot as plt


def rhs(t, state):
    a, w = state
    return (w, -9.81 * sin(a))


dt = 0.001
t, theta, w = [0], [2], 0
top_speed = 0
for i in range(10_000):
    w -= dt / 2 * 9.81 * sin(theta[-1])
    theta.append(theta[-1] + dt * w)
    w -= dt / 2 * 9.81 * sin(theta[-1])
    t.append((i + 1) * dt)
    top_speed = max(top_speed, abs(w))

# arithmetic-geometric mean
a, b = 1, cos(1)
for _ in range(10):
    a, b = (a + b) / 2, sqrt(a * b)
period = 2 * pi / sqrt(9.81) / a

fig, ax = plt.subplots()
ax.plot(t, theta)
ax.plot(t, [2 * cos(sqrt(9.81) * s) for s in t])
plt.show()

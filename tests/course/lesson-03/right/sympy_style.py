import sympy as sp
from sympy.plotting import plot3d

x, y = sp.symbols("x y")
f = x**2 + y**2
gradient = sp.Matrix([f]).jacobian([x, y])
gradient_at_1_1 = gradient.subs({x: 1, y: 1})

g = sp.lambdify((x, y), f, "math")


def numeric_gradient(a, b):
    import math
    h = 1e-6
    best_rate, best_angle = -math.inf, 0
    # first all around, then finer next to the best direction
    for k in range(360):
        angle = math.radians(k)
        rate = (g(a + h*math.cos(angle), b + h*math.sin(angle)) - g(a, b))/h
        if rate > best_rate:
            best_rate, best_angle = rate, angle
    middle = best_angle
    for k in range(-400, 401):
        angle = middle + math.radians(k/400)
        rate = (g(a + h*math.cos(angle), b + h*math.sin(angle)) - g(a, b))/h
        if rate > best_rate:
            best_rate, best_angle = rate, angle
    return best_rate*math.cos(best_angle), best_rate*math.sin(best_angle)


print(gradient_at_1_1, numeric_gradient(1, 1))
plot3d(f, (x, -3, 3), (y, -3, 3))

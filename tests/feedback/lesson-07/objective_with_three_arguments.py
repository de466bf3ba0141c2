from scipy.optimize import minimize
def cost(a, b, c):
    return a**2 + b**2
w = minimize(cost, [1.0, 1.0, 0.0]).x

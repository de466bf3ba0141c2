from scipy.optimize import minimize
cons = [{"fun": lambda w: w[0] + 2*w[1] + w[2] - 1}]
w = minimize(lambda w: w[0]**2 + w[1]**2, [1, 1, 1], constraints=cons).x

#include "sim/study/pareto/search.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include <pagmo/algorithm.hpp>
#include <pagmo/algorithms/nsga2.hpp>
#include <pagmo/population.hpp>
#include <pagmo/problem.hpp>

namespace ubumwe::sim {

namespace {

constexpr std::size_t population_size = 80;
constexpr unsigned generations = 120;

/// The function as pagmo asks for it. Copies share it.
struct CubeProblem {
    std::shared_ptr<const AimFunction> function;
    std::size_t dimension = 1;
    std::size_t aims = 1;

    pagmo::vector_double fitness(const pagmo::vector_double& point) const { return (*function)(point); }
    pagmo::vector_double::size_type get_nobj() const { return aims; }
    std::pair<pagmo::vector_double, pagmo::vector_double> get_bounds() const {
        return {pagmo::vector_double(dimension, 0.0), pagmo::vector_double(dimension, 1.0)};
    }
};

}  // namespace

FoundFront search_front(const AimFunction& function, std::size_t dimension, std::size_t aims,
                        const std::vector<UnitPoint>& start, std::uint32_t seed) {
    constexpr double crossover = 0.9;
    constexpr double crossover_index = 10.0;
    constexpr double mutation = 0.1;
    constexpr double mutation_index = 20.0;
    const pagmo::problem problem(CubeProblem{std::make_shared<const AimFunction>(function), dimension, aims});
    const std::size_t given = std::min(start.size(), population_size / 2);
    pagmo::population population(problem, population_size - given, seed);
    for (std::size_t i = 0; i < given; ++i) population.push_back(start[i]);
    const pagmo::algorithm algorithm(
        pagmo::nsga2(generations, crossover, crossover_index, mutation, mutation_index, seed));
    population = algorithm.evolve(population);
    FoundFront found;
    for (const std::size_t row : front_of(population.get_f())) {
        found.points.push_back(population.get_x()[row]);
        found.values.push_back(population.get_f()[row]);
    }
    return found;
}

}  // namespace ubumwe::sim

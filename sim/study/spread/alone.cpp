#include <array>
#include <cstdlib>
#include <utility>

#include "sim/scenario/issue.hpp"
#include "sim/study/lanes.hpp"
#include "sim/study/spread/spread.hpp"

namespace ubumwe::sim {

namespace {

/// Whether Open MPI, MPICH or Slurm started this process as one of several.
bool is_one_of_many() {
    for (const char* name : std::array{"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "SLURM_STEP_NUM_TASKS"}) {
        const char* size = std::getenv(name);
        if (size != nullptr && std::atoi(size) > 1) return true;
    }
    return false;
}

}  // namespace

Spread::Spread() {
    if (!is_one_of_many()) return;
    Issue issue;
    issue.place.file = "mpirun";
    issue.found = "several processes of a program that was built without MPI";
    issue.allowed = "one process, or a program built where CMake finds MPI (libopenmpi-dev)";
    Issues issues;
    issues.add(std::move(issue));
    issues.throw_if_any();
}

Spread::~Spread() = default;

bool Spread::lead(const std::string&, std::size_t tasks, int at_once, const Work& work, const Note&) {
    perform_at_once(tasks, at_once, work);
    return false;
}

std::optional<std::string> Spread::wait() {
    return std::nullopt;
}

void Spread::help(int, const Help&, const std::function<void()>&) {}

void Spread::fail(const std::string&) {}

}  // namespace ubumwe::sim

#include "sim/study/lanes.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ubumwe::sim {

namespace {

// Measured at 105,000 people with all submodels: 500 bytes a person, and what a run keeps of its observations.
constexpr double bytes_a_person = 700.0;
constexpr double bytes_a_run = 64e6;
constexpr double share_of_memory = 0.8;
constexpr double large_run = 2e6;

}  // namespace

double people_of(const model::Scenario& scenario) {
    double people = 0.0;
    for (const model::DistrictMargin& district : scenario.margins.districts)
        people += static_cast<double>(district.population);
    return people * scenario.population.scale;
}

Lanes lanes_for(double people, int threads, std::uint64_t memory, std::size_t runs) {
    if (people >= large_run) return {1, threads};
    return side_by_side(people, threads, memory, runs);
}

Lanes side_by_side(double people, int threads, std::uint64_t memory, std::size_t runs) {
    const double room = memory == 0
                            ? static_cast<double>(threads)
                            : share_of_memory * static_cast<double>(memory) / (people * bytes_a_person + bytes_a_run);
    const double most = std::min({static_cast<double>(threads), room, static_cast<double>(runs)});
    const int at_once = std::max(1, static_cast<int>(most));
    return {at_once, std::max(1, threads / at_once)};
}

std::uint64_t available_memory() {
    std::ifstream file("/proc/meminfo");
    constexpr std::uint64_t kilobyte = 1024;
    for (std::string name; file >> name;) {
        std::uint64_t size = 0;
        if (name == "MemAvailable:" && file >> size) return size * kilobyte;
        file.ignore(256, '\n');
    }
    return 0;
}

void perform_at_once(std::size_t tasks, int at_once, const std::function<bool(std::size_t)>& work) {
    std::atomic<std::size_t> begun{0};
    const auto next = [&]() -> std::optional<std::size_t> {
        const std::size_t task = begun++;
        return task < tasks ? std::optional(task) : std::nullopt;
    };
    perform_at_once(next, at_once, work);
}

void perform_at_once(const std::function<std::optional<std::size_t>()>& next, int at_once,
                     const std::function<bool(std::size_t)>& work) {
    std::atomic<bool> stopped{false};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto lane = [&] {
        try {
            while (!stopped) {
                const auto task = next();
                if (!task) return;
                if (!work(*task)) stopped = true;
            }
        } catch (...) {
            stopped = true;
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> lanes;
        for (int i = 1; i < at_once; ++i) lanes.emplace_back(lane);
        lane();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace ubumwe::sim

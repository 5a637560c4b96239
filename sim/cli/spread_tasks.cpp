#include "sim/cli/spread_tasks.hpp"

#include <optional>
#include <sstream>

#include "sim/cli/study_runs.hpp"
#include "sim/results/shards.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

struct TaskList {
    std::filesystem::path folder;
    std::vector<Sample> chosen;  ///< samples behind those of the design
    std::vector<PlannedReplicate> tasks;
};

std::vector<Sample> read_samples(std::istream& stream) {
    std::size_t count = 0;
    std::size_t values = 0;
    stream >> count >> values;
    std::vector<Sample> samples(count, Sample(values));
    for (Sample& sample : samples) {
        for (auto& value : sample) {
            double number = 0.0;
            stream >> number;
            value = number;
        }
    }
    return samples;
}

TaskList read_task_list(const std::string& text) {
    std::istringstream stream(text);
    TaskList list;
    std::string folder;
    std::getline(stream, folder, '\0');
    list.folder = folder;
    list.chosen = read_samples(stream);
    PlannedReplicate planned;
    while (stream >> planned.run >> planned.scenario >> planned.sample >> planned.replicate)
        list.tasks.push_back(planned);
    return list;
}

void help_once(Spread& spread, const TaskList& list, const LoadedStudy& study, int threads,
               const Interrupt& interrupt) {
    std::optional<ResultStore> shard;
    std::optional<StudyRuns> runs;
    try {
        shard.emplace(make_shard(list.folder, spread.rank()));
        runs.emplace(study, *shard, interrupt);
    } catch (const std::exception& error) {
        spread.fail(error.what());
        throw;
    }
    const Lanes share = study_lanes(study, threads, spread.ranks_here(), list.tasks.size());
    const model::Parallel parallel(share.threads_each);
    const auto help = [&](std::size_t task) -> std::optional<std::string> {
        if (interrupt.requested()) return std::nullopt;
        return runs->perform(list.tasks.at(task), parallel);
    };
    spread.help(share.at_once, help, [&] { shard->close(); });
}

}  // namespace

std::string task_list(const std::filesystem::path& folder, const LoadedStudy& study,
                      const std::vector<PlannedReplicate>& tasks) {
    std::ostringstream stream;
    stream << std::filesystem::absolute(folder).string() << '\0';
    // Only the design pareto chooses samples while it runs, and gives each of its parameters a value.
    const auto designed = static_cast<std::size_t>(study.study.design.samples);
    const std::size_t chosen = study.space && study.samples.size() > designed ? study.samples.size() - designed : 0;
    stream << chosen << ' ' << study.parameters.size() << '\n';
    for (std::size_t i = study.samples.size() - chosen; i < study.samples.size(); ++i) {
        for (const auto& value : study.samples[i]) stream << to_text(value.value_or(0.0)) << ' ';
        stream << '\n';
    }
    for (const PlannedReplicate& planned : tasks)
        stream << planned.run << ' ' << planned.scenario << ' ' << planned.sample << ' ' << planned.replicate << '\n';
    return stream.str();
}

void help_batch(Spread& spread, const BatchRequest& request, const Interrupt& interrupt) {
    std::optional<LoadedStudy> study;
    std::size_t designed = 0;
    while (const auto text = spread.wait()) {
        try {
            if (!study) {
                study = load_study(request.study);
                designed = study->samples.size();
            }
        } catch (const std::exception& error) {
            spread.fail(error.what());
            throw;
        }
        const TaskList list = read_task_list(*text);
        study->samples.resize(designed);
        study->samples.insert(study->samples.end(), list.chosen.begin(), list.chosen.end());
        help_once(spread, list, *study, threads_for(request.threads, spread.ranks_here()), interrupt);
    }
}

}  // namespace ubumwe::sim

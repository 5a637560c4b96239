#include "sim/results/checkpoint.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/state/world.hpp"
#include "sim/engine/watched_run.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {
namespace {

using testing::HasSubstr;

const std::string scenario_sha256(64, 'a');

/// Writes a checkpoint behind a month of 2023 that holds a list.
void write(const std::filesystem::path& folder, int month, std::vector<int> list) {
    CheckpointWriter file(folder, scenario_sha256, {1, Variant::with, model::Month::of(2023, month)});
    file(list);
    file.commit();
}

/// The list of the newest checkpoint that can be used.
std::vector<int> newest(const std::filesystem::path& folder) {
    const FoundCheckpoint found = find_checkpoint(folder, scenario_sha256);
    std::vector<int> list;
    if (found.reader) (*found.reader)(list);
    return list;
}

/// Changes one byte of a file.
void damage(const std::filesystem::path& file, std::streamoff at) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(at);
    const auto byte = static_cast<char>(stream.get() ^ 1);
    stream.seekp(at);
    stream.put(byte);
}

TEST(Checkpoint, TheNewestOfTwoIsReadAndTheOlderMakesWay) {
    const tests::TemporaryFolder folder;
    EXPECT_EQ(find_checkpoint(folder.path(), scenario_sha256).reader, nullptr);
    for (int month = 1; month <= 5; ++month) {
        write(folder.path(), month, {month, 7});
        EXPECT_EQ(newest(folder.path()), (std::vector{month, 7}));
    }
    EXPECT_EQ(find_checkpoint(folder.path(), scenario_sha256).reader->place().month, model::Month::of(2023, 5));
    remove_checkpoints(folder.path());
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Checkpoint, WithAnyByteChangedIsRefusedAndThePreviousOneIsUsed) {
    const tests::TemporaryFolder folder;
    write(folder.path(), 1, {1, 2, 3});
    write(folder.path(), 2, {4, 5, 6});
    const auto second = folder.path() / "checkpoint-b.bin";
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(second));
    for (std::streamoff at = 0; at < size; at += 3) {
        damage(second, at);
        EXPECT_EQ(newest(folder.path()), (std::vector{1, 2, 3})) << "byte " << at;
        EXPECT_EQ(find_checkpoint(folder.path(), scenario_sha256).refused.size(), 1U) << "byte " << at;
        damage(second, at);
    }
    EXPECT_EQ(newest(folder.path()), (std::vector{4, 5, 6}));
}

TEST(Checkpoint, CutShortAnywhereIsRefused) {
    const tests::TemporaryFolder folder;
    write(folder.path(), 1, {1, 2, 3});
    const auto file = folder.path() / "checkpoint-a.bin";
    for (auto size = std::filesystem::file_size(file); size-- > 0;) {
        std::filesystem::resize_file(file, size);
        EXPECT_EQ(find_checkpoint(folder.path(), scenario_sha256).reader, nullptr) << size;
    }
}

TEST(Checkpoint, OfAnotherScenarioIsRefusedWithTheReason) {
    const tests::TemporaryFolder folder;
    write(folder.path(), 1, {1});
    const FoundCheckpoint found = find_checkpoint(folder.path(), std::string(64, 'b'));
    EXPECT_EQ(found.reader, nullptr);
    EXPECT_THAT(found.refused.at(0), HasSubstr("another scenario"));
}

TEST(Checkpoint, ThatIsNotEndedLeavesThePreviousOneAlone) {
    const tests::TemporaryFolder folder;
    write(folder.path(), 1, {1});
    {
        CheckpointWriter file(folder.path(), scenario_sha256, {1, Variant::with, model::Month::of(2023, 2)});
        std::vector<int> list{2};
        file(list);
    }
    EXPECT_EQ(newest(folder.path()), std::vector{1});
}

/// A run with programmes and its counterfactual, which stop and go on in other objects when it is said.
class StoppedRun {
public:
    StoppedRun(const std::vector<std::string>& set, int threads)
        : scenario_(load_scenario(tests::repository() / "tests/support/small_country/scenario.json", set).scenario),
          without_any_(without_programmes(scenario_)),
          parallel_(threads) {}

    /// The digests of both; the run goes on from a checkpoint behind each step that `stops` names.
    std::pair<std::uint64_t, std::uint64_t> digests(const std::function<bool(std::uint32_t)>& stops) {
        const model::Luck luck = luck_of(scenario_, 1);
        std::optional<ProgrammeRun> with;
        with.emplace(scenario_, luck, parallel_);
        run(*with, stops, [&] {
            with.emplace(scenario_, luck, parallel_);
            return std::ref(*with);
        });
        std::optional<CounterfactualRun> without;
        without.emplace(without_any_, *with, luck, parallel_);
        run(*without, stops, [&] {
            without.emplace(without_any_, *with, luck, parallel_);
            return std::ref(*without);
        });
        return {with->digest(), without->digest()};
    }

private:
    template <class Run, class Anew>
    void run(Run& first, const std::function<bool(std::uint32_t)>& stops, Anew anew) {
        std::reference_wrapper<Run> run = first;
        while (!run.get().done()) {
            const std::uint32_t step = run.get().simulation().next_step();
            run.get().step();
            if (run.get().done() || !stops(step)) continue;
            CheckpointWriter file(folder_.path(), scenario_sha256, {});
            file(run.get());
            file.commit();
            run = anew();
            (*find_checkpoint(folder_.path(), scenario_sha256).reader)(run.get());
            remove_checkpoints(folder_.path());
        }
    }

    model::Scenario scenario_;
    model::Scenario without_any_;
    model::Parallel parallel_;
    tests::TemporaryFolder folder_;
};

TEST(Checkpoint, BehindAnyStepLeadsToTheDigestsOfTheStraightRun) {
    for (const std::vector<std::string>& set :
         {std::vector<std::string>{}, {"dynamics.vital_events.enabled=true"}, {"time.step=week"}}) {
        StoppedRun run(set, 2);
        const auto straight = run.digests([](std::uint32_t) { return false; });
        EXPECT_EQ(run.digests([](std::uint32_t step) { return step % 5 == 2; }), straight);
    }
}

TEST(Checkpoint, BehindEveryStepLeadsToTheDigestsOfTheStraightRunOnOtherThreads) {
    const std::vector<std::string> set{"dynamics.vital_events.enabled=true"};
    const auto straight = StoppedRun(set, 1).digests([](std::uint32_t) { return false; });
    EXPECT_EQ(StoppedRun(set, 3).digests([](std::uint32_t) { return true; }), straight);
}

}  // namespace
}  // namespace ubumwe::sim

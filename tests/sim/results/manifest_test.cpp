#include "sim/results/manifest.hpp"

#include <atomic>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sim/results/machine_error.hpp"
#include "sim/results/sha256.hpp"
#include "sim/scenario/issue.hpp"
#include "tests/support/temporary_folder.hpp"
#include "ubumwe/version.hpp"

namespace ubumwe::sim {
namespace {

using tests::TemporaryFolder;

Manifest example(std::span<const std::filesystem::path> inputs = {}) {
    Manifest manifest = start_manifest("plans/north.json", R"({"title": "North", "seed": 7})", inputs);
    manifest.seed = 7;
    manifest.replicates = 3;
    manifest.counterfactual = false;
    manifest.threads = 2;
    manifest.evidence = EvidenceCounts{.measured = 4, .derived = 5, .assumed = 6};
    return manifest;
}

nlohmann::json file_in(const TemporaryFolder& folder) {
    std::ifstream stream(folder.path() / "manifest.json");
    return nlohmann::json::parse(stream);
}

TEST(Manifest, NamesTheProgramTheScenarioAndTheTables) {
    const TemporaryFolder folder;
    write_manifest(folder.path(), example());
    const auto json = file_in(folder);
    EXPECT_EQ(json["program"]["name"], "ubumwe");
    EXPECT_EQ(json["program"]["version"], std::string(build::version));
    EXPECT_EQ(json["program"]["commit"], std::string(build::commit));
    EXPECT_EQ(json["program"]["compiler"], std::string(build::compiler));
    EXPECT_EQ(json["scenario"], "north");
    EXPECT_EQ(json["scenario_file"], "plans/north.json");
    EXPECT_EQ(json["scenario_sha256"], sha256(R"({"title": "North", "seed": 7})"));
    EXPECT_EQ(json["resolved_scenario"], nlohmann::json({{"title", "North"}, {"seed", 7}}));
    EXPECT_EQ(json["seed"], 7);
    EXPECT_EQ(json["replicates"], 3);
    EXPECT_EQ(json["counterfactual"], false);
    EXPECT_EQ(json["threads"], 2);
    EXPECT_THAT(json["start"].get<std::string>(),
                testing::MatchesRegex("20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z"));
    EXPECT_TRUE(json["end"].is_null());
    EXPECT_EQ(json["status"], "running");
    EXPECT_EQ(json["evidence"], nlohmann::json({{"measured", 4}, {"derived", 5}, {"assumed", 6}}));
    EXPECT_THAT(
        json["tables"].get<std::vector<std::string>>(),
        testing::IsSupersetOf({"run", "series", "change", "release", "delivery", "network", "reach", "dictionary"}));
}

TEST(Manifest, NamesTheInputFilesWithTheirContent) {
    const TemporaryFolder folder;
    const std::filesystem::path input = folder.write("data/north.csv", "abc");
    write_manifest(folder.path(), example({&input, 1}));
    EXPECT_EQ(file_in(folder)["inputs"], nlohmann::json({{{"file", input.string()}, {"sha256", sha256("abc")}}}));
    const std::vector<std::filesystem::path> gone{folder.path() / "absent.csv"};
    EXPECT_THROW(example(gone), MachineError);
}

TEST(Manifest, IsReadAsItWasWritten) {
    const TemporaryFolder folder;
    Manifest written = example();
    written.inputs = {{"north.csv", "12"}};
    written.end = "2024-04-07T08:15:30Z";
    written.set = {"releases.notice=2"};
    written.assumptions = {{"notice", "releases.notice", "3", "month", "1", "6"}};
    written.map = {{"North", 1, 2}};
    written.status = RunStatus::stopped;
    write_manifest(folder.path(), written);
    const Manifest read = read_manifest(folder.path());
    EXPECT_EQ(read.scenario, "north");
    EXPECT_EQ(read.scenario_file, "plans/north.json");
    EXPECT_EQ(read.scenario_sha256, written.scenario_sha256);
    EXPECT_EQ(nlohmann::json::parse(read.resolved_scenario), nlohmann::json::parse(written.resolved_scenario));
    ASSERT_EQ(read.inputs.size(), 1U);
    EXPECT_EQ(read.inputs[0].file + read.inputs[0].sha256, "north.csv12");
    EXPECT_EQ(read.seed, 7);
    EXPECT_EQ(read.replicates, 3);
    EXPECT_FALSE(read.counterfactual);
    EXPECT_EQ(read.threads, 2);
    EXPECT_EQ(read.evidence, written.evidence);
    EXPECT_EQ(read.set, written.set);
    EXPECT_EQ(read.assumptions, written.assumptions);
    ASSERT_EQ(read.map.size(), 1U);
    EXPECT_EQ(read.map[0].district, "North");
    EXPECT_EQ(read.map[0].column * 10 + read.map[0].row, 12);
    EXPECT_EQ(read.version, std::string(build::version) + ", commit " + std::string(build::commit));
    EXPECT_EQ(read.start, written.start);
    EXPECT_EQ(read.end, written.end);
    EXPECT_EQ(read.status, RunStatus::stopped);
}

TEST(Manifest, OfAProgramBeforeMapsAndAssumptionsIsReadWithoutThem) {
    const TemporaryFolder folder;
    write_manifest(folder.path(), example());
    auto json = file_in(folder);
    for (const char* key : {"set", "assumptions", "map"}) json.erase(key);
    folder.write("manifest.json", json.dump());
    EXPECT_TRUE(read_manifest(folder.path()).map.empty());
}

TEST(Manifest, IsWholeWheneverItIsRead) {
    const TemporaryFolder folder;
    Manifest manifest = example();
    write_manifest(folder.path(), manifest);
    std::atomic<bool> written = false;
    std::thread writer([&] {
        for (int i = 0; i < 50; ++i) {
            manifest.resolved_scenario = R"({"title": ")" + std::string(i % 2 == 0 ? 200'000U : 10U, 'n') + "\"}";
            write_manifest(folder.path(), manifest);
        }
        written = true;
    });
    int reads = 0;
    while (!written) {
        EXPECT_NO_THROW(read_manifest(folder.path()));
        ++reads;
    }
    writer.join();
    EXPECT_GT(reads, 0);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1) << "drafts are left";
}

TEST(Manifest, OfAPathThatIsNoUtf8CanBeWritten) {
    const TemporaryFolder folder;
    Manifest manifest = example();
    manifest.scenario_file = "plans/\xFF.json";
    EXPECT_NO_THROW(write_manifest(folder.path(), manifest));
}

TEST(Manifest, ThatCannotBeWrittenIsAFaultOfTheMachine) {
    const TemporaryFolder folder;
    EXPECT_THROW(write_manifest(folder.path() / "absent", example()), MachineError);
}

TEST(Manifest, OfAnotherKindIsRefusedWithItsPath) {
    const TemporaryFolder folder;
    for (const std::string text : {"", "{", "[]", R"({"scenario": 3})", R"({"scenario": "x"})"}) {
        folder.write("manifest.json", text);
        try {
            read_manifest(folder.path());
            ADD_FAILURE() << "accepted: " << text;
        } catch (const InputError& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr("manifest.json: found "));
        }
    }
}

TEST(Evidence, IsCountedByQuality) {
    const TemporaryFolder folder;
    folder.write("evidence.csv",
                 "id,value,quality,note\na,1,measured,\"one, two\"\nb,2,assumed,\nc,3,assumed,\nd,4,derived,\n");
    const auto evidence = read_evidence(folder.path() / "plan.json");
    ASSERT_TRUE(evidence);
    EXPECT_EQ(evidence->counts, (EvidenceCounts{.measured = 1, .derived = 1, .assumed = 2}));
    EXPECT_EQ(evidence->counts.all(), 4);
}

TEST(Evidence, NamesWhatIsAssumedWithItsRange) {
    const TemporaryFolder folder;
    folder.write("evidence.csv",
                 "id,parameter,value,unit,low,high,quality\na,trust.gain,0.1,1/meeting,0.05,0.2,assumed\n"
                 "b,trust.loss,0.3,1/meeting,,,derived\nc,releases.notice,3,,,,assumed\n");
    const auto evidence = read_evidence(folder.path() / "plan.json");
    ASSERT_TRUE(evidence);
    EXPECT_THAT(evidence->assumptions,
                testing::ElementsAre(Assumption{"a", "trust.gain", "0.1", "1/meeting", "0.05", "0.2"},
                                     Assumption{"c", "releases.notice", "3", "", "", ""}));
}

TEST(Evidence, MayBeAbsentButNotOfAnUnknownQuality) {
    const TemporaryFolder folder;
    EXPECT_FALSE(read_evidence(folder.path() / "plan.json"));
    folder.write("evidence.csv", "id,quality\na,guessed\n");
    EXPECT_THROW(read_evidence(folder.path() / "plan.json"), InputError);
    folder.write("evidence.csv", "id,value\na,1\n");
    EXPECT_THROW(read_evidence(folder.path() / "plan.json"), InputError);
}

}  // namespace
}  // namespace ubumwe::sim

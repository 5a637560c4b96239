#pragma once

#include <string>

#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {

/// A copy of the small country with studies of two scenarios, short enough to run in a moment.
class StudyFiles {
public:
    StudyFiles() {
        std::filesystem::copy(repository() / "tests/support/small_country", folder.path() / "country",
                              std::filesystem::copy_options::recursive);
        folder.write("country/none.json",
                     R"({"schema": "ubumwe/scenario", "schema_version": 1, "extends": "scenario.json", )"
                     R"("title": "Nothing is delivered", "programme_schedule": null, )"
                     R"("programmes": [{"id": "healing_dialogue", "starts": []}]})");
    }

    /// Writes a study with these members beside its scenarios; gives its path.
    std::string study(const std::string& members = {}) const {
        return folder
            .write("country/study.json",
                   R"({"schema": "ubumwe/study", "schema_version": 1, "seed": 11, "baseline": "none", )"
                   R"("scenarios": [{"id": "plan", "file": "scenario.json"}, {"id": "none", "file": "none.json"}])" +
                       (members.empty() ? "" : ", " + members) + "}")
            .string();
    }

    std::string path(const std::string& name) const { return (folder.path() / name).string(); }

    Outcome batch(const std::string& study_file, const std::string& name, const std::string& options = {}) const {
        return ubumwe("batch " + study_file + " --out " + path(name) + " --quiet " + options);
    }

    /// Rows of a table without its head, columns `from` to `to` counted from 1 as `cut` does, in order.
    std::string table(const std::string& name, const std::string& table_name, const std::string& columns) const {
        return ubumwe("export " + path(name) + " --table " + table_name + " | tr -d '\r' | tail -n +2 | cut -d, -f" +
                      columns + " | sort -n")
            .output;
    }

    /// Scenario, variant, replicate, digest and sample of every run, by number.
    std::string runs(const std::string& name) const { return table(name, "run", "1-4,6,7,9"); }

    TemporaryFolder folder;
};

}  // namespace ubumwe::tests

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/issue.hpp"
#include "sim/study/study.hpp"

namespace ubumwe::sim {

/// What the evidence register says of one parameter of a scenario.
struct EvidenceRow {
    std::string id;
    std::string key;
    double value = 0.0;
    Marginal marginal;
    std::string quality;
};

/// The distributions that a register of evidence states.
class EvidenceRegister {
public:
    /// Reads `evidence.csv` of a folder; rows without a distribution are known by their id alone.
    EvidenceRegister(const std::filesystem::path& folder, Issues& issues);

    const std::filesystem::path& file() const { return file_; }
    /// Every row with a distribution of a key of the scenario.
    const std::vector<EvidenceRow>& rows() const { return rows_; }

    /// The row of an id; or nothing and an issue at `named`: an unknown id, a fixed value, or a key that is a data
    /// file.
    std::optional<EvidenceRow> find(const std::string& id, const Place& named, Issues& issues) const;

private:
    struct Fixed {
        std::string id;
        std::string why;
    };

    std::filesystem::path file_;
    std::vector<EvidenceRow> rows_;
    std::vector<Fixed> fixed_;
};

}  // namespace ubumwe::sim

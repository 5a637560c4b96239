#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/results/evidence.hpp"
#include "sim/scenario/evidence_table.hpp"

namespace ubumwe::gui {

/// The register of evidence beside a scenario, to look through.
class RegisterView {
public:
    RegisterView() = default;
    /// Reads the register in a folder. Throws InputError where it is damaged or there is none.
    explicit RegisterView(const std::filesystem::path& folder);

    const std::vector<sim::RegisterRow>& rows() const { return rows_; }
    const sim::EvidenceCounts& counts() const { return counts_; }

    /// Places of the rows of a quality ("all" for any) that hold every word of the query somewhere, whatever its
    /// capitals, in the order of the file.
    std::vector<std::size_t> matching(std::string_view quality, std::string_view query) const;

private:
    std::vector<sim::RegisterRow> rows_;
    std::vector<std::string> texts_;  ///< of the rows, to search in
    sim::EvidenceCounts counts_;
};

}  // namespace ubumwe::gui

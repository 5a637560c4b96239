#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "gui/app/task.hpp"
#include "gui/app/validation_view.hpp"
#include "gui/app/workspace.hpp"
#include "gui/widgets/look.hpp"

namespace ubumwe::gui {

/// The patterns beside the scenario that is open: what is observed, what a validation made of each, and how to make
/// one where there is none yet.
class ValidationTable {
public:
    void draw(const Workspace& work, const Look& look);
    bool busy() const { return reading_.busy(); }

private:
    void read(const Workspace& work, const std::filesystem::path& patterns);
    void draw_head(const std::filesystem::path& patterns, const Words& words, const Look& look) const;
    void draw_rows(const Words& words, const Look& look) const;

    std::filesystem::path patterns_;  ///< that were read, or are being read
    std::filesystem::path folder_;
    std::optional<ValidationView> view_;
    Task<ValidationView> reading_;
};

}  // namespace ubumwe::gui

#include "gui/widgets/chart_menu.hpp"

#include <cctype>
#include <exception>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "gui/app/own_folder.hpp"
#include "gui/widgets/text.hpp"
#include "sim/report/chart/svg.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::gui {

namespace {

/// A file name from a title: letters and digits, others as one underscore.
std::string file_name(const std::string& title) {
    std::string name;
    for (const char c : title) {
        const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (plain || (!name.empty() && name.back() != '_')) name += plain ? c : '_';
    }
    while (!name.empty() && name.back() == '_') name.pop_back();
    return (name.empty() ? "chart" : name) + ".svg";
}

}  // namespace

void ChartMenu::draw(bool asked, const std::function<std::string()>& csv, const chart::Drawing& drawing,
                     const char* how, const Words& words, const Look& look) {
    if (asked) ImGui::OpenPopup("menu");
    if (!ImGui::BeginPopupContextItem("menu")) return;
    if (ImGui::IsWindowAppearing()) {
        file_ = file_name(drawing.title);
        told_.clear();
    }
    if (csv && ImGui::MenuItem(words("plot.copy"))) ImGui::SetClipboardText(csv().c_str());
    if (csv) ImGui::Separator();
    ImGui::SetNextItemWidth(look.px(320.0F));
    ImGui::InputText("##file", &file_);
    if (button(words("plot.save"), !file_.empty())) {
        try {
            const auto file = working_folder() / file_;
            sim::write_atomically(file, chart::svg_file(drawing));
            told_ = words.filled("notice.saved", {{"file", file.string()}});
        } catch (const std::exception& error) {
            told_ = error.what();
        }
    }
    if (!told_.empty()) faint(look, told_);
    ImGui::Separator();
    faint(look, how);
    ImGui::EndPopup();
}

}  // namespace ubumwe::gui

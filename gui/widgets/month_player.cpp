#include "gui/widgets/month_player.hpp"

#include <algorithm>

#include <imgui.h>

#include "gui/widgets/text.hpp"

namespace ubumwe::gui {

namespace {

constexpr float months_a_second = 8.0F;
constexpr float widest_slider = 520.0F;

}  // namespace

void MonthPlayer::draw(int count, const std::function<std::string(int)>& name, const Words& words, const Look& look) {
    const int last = count - 1;
    month_ = std::clamp(month_, 0, last);
    if (ImGui::Button(words(playing_ ? "map.stop" : "map.play"))) {
        playing_ = !playing_;
        passed_ = 0.0F;
        if (playing_ && month_ == last) month_ = 0;
    }
    hint(look, words("map.play.what"));
    if (playing_) play(last);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(std::min(look.px(widest_slider), ImGui::GetContentRegionAvail().x));
    if (ImGui::SliderInt("##month", &month_, 0, last, name(month_).c_str())) playing_ = false;
    month_ = std::clamp(month_, 0, last);
}

void MonthPlayer::stop_at(int month) {
    month_ = std::max(0, month);
    playing_ = false;
}

void MonthPlayer::play(int last) {
    passed_ += ImGui::GetIO().DeltaTime * months_a_second;
    const int whole = static_cast<int>(passed_);
    passed_ -= static_cast<float>(whole);
    month_ = std::min(last, month_ + whole);
    if (month_ == last) playing_ = false;
}

}  // namespace ubumwe::gui

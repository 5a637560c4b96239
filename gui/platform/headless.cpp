#include "gui/platform/headless.hpp"

#include <string>

#include <imgui.h>

namespace ubumwe::gui {

HeadlessWindow::HeadlessWindow(int width, int height) : context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    io.DeltaTime = 1.0F / 60.0F;
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = 256 + key;
}

HeadlessWindow::~HeadlessWindow() {
    ImGui::DestroyContext(context_);
}

void HeadlessWindow::frame(const std::function<void()>& draw) {
    enter_.take();
    ImGui::NewFrame();
    draw();
    ImGui::Render();
}

Picture HeadlessWindow::picture() const {
    return rasterise(*ImGui::GetDrawData());
}

void HeadlessWindow::move_mouse(float x, float y) {
    ImGui::GetIO().MousePos = ImVec2(x, y);
}

void HeadlessWindow::press_mouse(bool down) {
    ImGui::GetIO().MouseDown[0] = down;
}

void HeadlessWindow::scroll(float lines, bool control) {
    ImGuiIO& io = ImGui::GetIO();
    io.MouseWheel += lines;
    io.KeyCtrl = control;
    io.KeyMods = control ? ImGuiKeyModFlags_Ctrl : ImGuiKeyModFlags_None;
}

void HeadlessWindow::press_key(int key, bool down, bool control) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = down && control;
    io.KeyMods = io.KeyCtrl ? ImGuiKeyModFlags_Ctrl : ImGuiKeyModFlags_None;
    io.KeysDown[key < ImGuiKey_COUNT ? io.KeyMap[key] : key] = down;
}

void HeadlessWindow::type(std::string_view text) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
}

}  // namespace ubumwe::gui

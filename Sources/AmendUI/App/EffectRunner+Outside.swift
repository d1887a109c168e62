import AmendCore

extension EffectRunner {
  /// Lets the person edit something in their own editor, which has the terminal meanwhile.
  func run(_ effect: Effect.Outside) {
    tasks[.editingOutside] = Task { [mailbox, display, surroundings] in
      await display.release { mailbox.post(await surroundings.edit(effect)) }
    }
  }
}

extension EffectRunner.Surroundings {
  /// What came of an editing outside.
  @MainActor fileprivate func edit(_ effect: Effect.Outside) async -> Event {
    switch effect {
    case .edit(let slug, let text):
      do throws(EditOutsideError) {
        return .editedOutside(slug, .success(try await editOutside(text)))
      } catch { return .editedOutside(slug, .failure(error)) }
    case .editRecord(let session, let names):
      do throws(EditOutsideError) {
        return .recordEditedOutside(.success(try await editRecordOutside(session, names, clock)))
      } catch { return .recordEditedOutside(.failure(error)) }
    }
  }
}
